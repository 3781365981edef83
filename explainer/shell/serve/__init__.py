"""The preview: the site from memory on this machine alone, made again at every save, with what is wrong on the page.

Floor 11, within `explainer.shell` (owns livereload and watchfiles, and Tornado, which livereload brings). Promise: a
page that is shown is the newest that could be made, or says that it is not; nothing is written to the disk; nobody but
a browser of this machine that was sent here by its user gets an answer.

The rooms: `watching` (what was saved), `worker` (one thread that builds), `preview` (what there is to show), `places`
(links into the editor), `rendering` (our own pages and words), `report` (what is wrong, over a page), `tasks` (what is
left to do, on the author's desk), `injection` (pages as they are sent), `addresses` (which file is meant), `answers`
(what is sent back), `guard` (to whom), `sockets` (the signal), `server` (all of it, running).
"""
