/** What a promise gives within a time (milliseconds); undefined if it takes longer, and then `onLate` gets it when it comes. */
export function inTime<Value>(promise: Promise<Value>, limit: number, onLate: (value: Value) => void): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      resolve(undefined);
    }, limit);
    promise.then((value) => {
      clearTimeout(timer);
      if (isLate) onLate(value);
      else resolve(value);
    }, reject);
  });
}
