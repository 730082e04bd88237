/** Why a fetch failed: it says only that it did; why stands in its cause, or, for a host of several addresses, in that one's errors. */
export function fetchFailure(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(fetchFailure).join(", ");
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "no answer in time";
  return error.cause === undefined ? error.message : fetchFailure(error.cause);
}
