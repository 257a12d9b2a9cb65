/**
 * `read` for a file and its text, not done again while the text is the same: checks that run one
 * after another, such as those of tests, find most files unchanged. What is returned is shared
 * and must not be changed. It is held weakly, as a build checks but once and needs the memory.
 */
export const remember = <T extends object>(read: (file: string, text: string) => T) => {
  const last = new Map<string, { text: string; result: WeakRef<T> }>();
  return (file: string, text: string): T => {
    const before = last.get(file);
    const known = before?.text === text ? before.result.deref() : undefined;
    if (known) return known;
    const result = read(file, text);
    last.set(file, { text, result: new WeakRef(result) });
    return result;
  };
};
