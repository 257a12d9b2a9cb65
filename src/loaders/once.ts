/**
 * `load`, done once a build for each key; while an author works it is done afresh, as content
 * changes.
 */
export const once = <Key extends string, T>(load: (key: Key) => Promise<T>) => {
  const loaded = new Map<Key, Promise<T>>();
  return (key: Key): Promise<T> => {
    if (import.meta.env.DEV) return load(key);
    const result = loaded.get(key) ?? load(key);
    loaded.set(key, result);
    return result;
  };
};
