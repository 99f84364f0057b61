/** Work in small steps, with a value at its end. */
export type Steps<T> = Generator<void, T>;

/** Does all steps at once. */
export function allOf<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
