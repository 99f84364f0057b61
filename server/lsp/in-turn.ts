/** Runs actions one after the other, in the order they come; one that fails does not stop the next. */
export function inTurn(): <Value>(action: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const own = last.then(action, action);
    last = own.catch(() => {});
    return own;
  };
}
