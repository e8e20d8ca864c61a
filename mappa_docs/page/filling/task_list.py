"""The list of the sections of a draft, with how far each of them is, and what was said of the file
that it was opened from."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from mappa_docs.definition import carried, carrying
from mappa_docs.messages import catalogue
from mappa_docs.model import Count
from mappa_docs.page.filling import frame, kept, problems, steps, strays
from mappa_docs.page.filling.kept import Opened
from mappa_docs.page.filling.steps import Progress, State
from mappa_docs.page.safety import forgery

# How each state looks.
_LOOK = {
    State.COMPLETE: "complete",
    State.IN_PROGRESS: "incomplete",
    State.WRONG: "invalid",
}


def routes() -> list[BaseRoute]:
    """Return the routes of the list, and of what was settled."""
    return [
        Route("/fill/{key}", _shown),
        Route("/fill/{key}/settled", _settled, methods=["POST"]),
        Route("/fill/{key}/stray", _taken_out, methods=["POST"]),
    ]


async def _shown(request: Request) -> Response:
    opened = await kept.opened(request)
    draft, judgement = opened.draft, opened.judged.judgement
    progress = steps.progress(draft, judgement.findings, opened.judged.asked)
    done = sum(one.state is State.COMPLETE for one in progress)
    to_do = [one for one in progress if one.state not in (State.NOT_ARISING, State.NOT_YET)]
    return frame.page(
        request,
        "filling/tasks.html",
        opened,
        title=opened.form.title,
        tasks=[_task(opened, one) for one in progress],
        done=done,
        of=sum(one.state not in (State.OPTIONAL, State.NOTHING) for one in to_do),
        reading=_of_reading(opened),
        strays=strays.strays(draft),
        to_confirm=len(carried.unconfirmed(draft.stem, dict(draft.answers))),
        takes_from=carrying.sources(draft.stem),
    )


async def _settled(request: Request) -> Response:
    """Leave out a finding about how the draft was read, which somebody has dealt with."""
    form = frame.texts(await forgery.posted(request))
    number = frame.first(form, "number")
    kept.change(
        request,
        lambda draft: draft._replace(
            findings=tuple(one for place, one in enumerate(draft.findings) if str(place) != number)
        ),
    )
    return frame.led_to(kept.base(request.path_params["key"]))


async def _taken_out(request: Request) -> Response:
    """Take out something that has no box on any page."""
    form = frame.texts(await forgery.posted(request))
    pointer = frame.first(form, "pointer")
    kept.change(request, lambda draft: strays.without(draft, pointer))
    return frame.led_to(kept.base(request.path_params["key"]))


def _task(opened: Opened, progress: Progress) -> dict[str, str]:
    step = progress.step
    number = f"{step.number}. " if step.number else ""
    by = step.section.completed_by if step.section else ""
    return {
        "id": step.name,
        "to": problems.section(opened.base, step),
        "words": f"{number}{step.title}",
        "state": _in_words(progress),
        "look": _LOOK.get(progress.state, "plain"),
        "hint": by,
    }


def _in_words(progress: Progress) -> str:
    """Return how far a section is, with how much is left of it."""
    counted = (
        ("missing", Count(progress.missing, "answer")),
        ("wrong", Count(progress.wrong, "answer")),
    )
    key = f"FILL.state.{progress.state}"
    if progress.state is State.WRONG and progress.missing:
        key = f"{key}.missing"
    return catalogue.sentence(key, counted)


def _of_reading(opened: Opened) -> list[tuple[int, problems.Problem]]:
    """Return what was found in reading the file that the draft was opened from, and nobody has
    dealt with yet, each with its number."""
    findings = opened.draft.findings
    told = problems.problems(opened.base, opened.draft.stem, findings)
    return [*enumerate(told)]
