/**
 * `read` for a file and its text, not done again while the text is the same: checks that run one
 * after another, such as those of tests, find most files unchanged. What is returned is shared
 * and must not be changed.
 */
export const remember = <T>(read: (file: string, text: string) => T) => {
  const last = new Map<string, { text: string; result: T }>();
  return (file: string, text: string): T => {
    const before = last.get(file);
    if (before?.text === text) return before.result;
    const result = read(file, text);
    last.set(file, { text, result });
    return result;
  };
};
