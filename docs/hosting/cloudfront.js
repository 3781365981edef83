// For CloudFront in front of a bucket: a function on viewer requests (runtime cloudfront-js-2.0). A bucket knows no
// folders, so /fr/ is asked for as /fr/index.html; and who comes to / is led to the edition that their browser asks for
// first, of the languages named here. Write as many as your site has: fr|nl|pt-BR
const LED = /(?:^|[ ,])(fr|nl)(?:$|[ ,;-])/;

function handler(event) {
    const request = event.request;
    const wanted = request.headers['accept-language'];
    const led = request.uri === '/' && wanted && LED.exec(wanted.value);
    if (led) {
        return {
            statusCode: 302,
            statusDescription: 'Found',
            headers: {
                location: { value: `/${led[1]}/` },
                vary: { value: 'Accept-Language' },
                'cache-control': { value: 'no-cache' },
            },
        };
    }
    if (request.uri.endsWith('/')) {
        request.uri += 'index.html';
    }
    return request;
}
