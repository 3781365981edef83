"""Placeholder until joined."""
def as_text(d, s): return "".join(f"{x.span}: {x.severity.value}: {x.message} [{x.code}] {x.hint}\n" for x in d)
FORMATS={"text":as_text}
