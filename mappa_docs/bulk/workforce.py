"""Who does the work of a run: processes of our own, or an executor of the caller’s."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from mappa_docs.workers import batch
from mappa_docs.workers.limits import Limits

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from mappa_docs.bulk.executors import Factory

Result = TypeVar("Result")


class Workforce(NamedTuple):
    """So many `jobs`, each within the limits, in processes of our own, or where one is given by an
    `executor`, or what makes one. Whether its workers see our files is said by `sees_files`."""

    jobs: int | None = None
    limits: Limits = Limits()
    executor: "Executor | Factory | None" = None
    sees_files: bool = True

    @property
    def is_near(self) -> bool:
        """Whether workers can read and write where we do."""
        return self.executor is None or self.sees_files

    def results(
        self,
        work: Callable[[Sequence[Any]], list[Result]],
        failed: Callable[[Any, str], Result],
        lots: Iterable[Sequence[Any]],
    ) -> Iterator[Result]:
        """Yield what the work gives for the items of each lot, or failed(item, why), in order."""
        if self.executor is None:
            jobs = self.jobs or 1
            return batch.streamed(work, failed, lots, jobs=jobs, limits=self.limits)
        from mappa_docs.bulk import executors

        workers = self.jobs or executors.WORKERS
        return executors.results(
            self.executor, work, failed, lots, workers=workers, limits=self.limits
        )
