"""Does a piece of work and tells of it. Where to, how and as whom stands in the environment alone."""

import logging
import os
import signal
import sys
import time

from opentelemetry import metrics, trace
from opentelemetry.instrumentation.auto_instrumentation import initialize

logging.addLevelName(5, "TRACE")  # The one level of LOG_LEVEL that Python does not know.
logging.basicConfig(level=os.environ.get("LOG_LEVEL", "info").upper())
for own in ("opentelemetry", "urllib3"):  # What sending logs would be sent in turn.
    logging.getLogger(own).setLevel(os.environ.get("OTEL_LOG_LEVEL", "warn").upper())
initialize()  # Never raises; what is still in memory is sent when the interpreter ends,
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # which SIGTERM alone would not let it.

tracer = trace.get_tracer("contract")
meter = metrics.get_meter("contract")
count = meter.create_counter("contract.work", unit="{work}")
duration = meter.create_histogram(
    "contract.work.duration",
    unit="s",
    explicit_bucket_boundaries_advisory=[0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
)


def work() -> None:
    started = time.perf_counter()
    with tracer.start_as_current_span("work"):
        with tracer.start_as_current_span("step"):
            time.sleep(0.01)
        count.add(1)
        duration.record(time.perf_counter() - started)
        logging.info("work done")


work()
