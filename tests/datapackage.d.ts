/** What the tests use of the `datapackage` validator, which ships no types. */
declare module 'datapackage' {
  type Resource = { name: string; read: (options: { keyed: boolean }) => Promise<unknown[]> };
  export const Package: {
    load: (
      descriptor: unknown,
      options: { basePath: string; strict: boolean },
    ) => Promise<{ valid: boolean; errors: unknown[]; resources: Resource[] }>;
  };
}
