/**
 * `load`, done once a build, or once for each key; while an author works it is done afresh, as
 * content changes.
 */
export const once = <T, Keys extends [] | [string]>(load: (...keys: Keys) => Promise<T>) => {
  const loaded = new Map<string | undefined, Promise<T>>();
  return (...keys: Keys): Promise<T> => {
    if (import.meta.env.DEV) return load(...keys);
    const [key] = keys;
    const result = loaded.get(key) ?? load(...keys);
    loaded.set(key, result);
    return result;
  };
};
