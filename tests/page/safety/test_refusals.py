"""People get a page that says why, programs get it as JSON."""

from tests.page_visits import PROGRAM_TOKEN, TOKEN, Settings, Visit


def test_a_program_is_told_in_the_terms_of_its_standard() -> None:
    with Visit(Settings(TOKEN, port=8765, program_token=PROGRAM_TOKEN)) as visit:
        given = {"Authorization": f"Bearer {PROGRAM_TOKEN}"}
        answer = visit.get("/api/none", headers=given)

        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["status"] == 404
        assert answer.json()["instance"].endswith(answer.headers["x-request-id"])


def test_a_person_is_told_in_a_page(visit: Visit) -> None:
    answer = visit.get("/none")

    assert answer.headers["content-type"].startswith("text/html")
    assert "<h1>There is no such page</h1>" in answer.text
