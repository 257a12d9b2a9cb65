/**
 * What a check says and is wrong about. An exception names the whole message and its reason, and is
 * itself a fault once nothing is excepted by it, so that the list cannot outlive its need.
 *
 * @param faults what a check found
 * @param exceptions messages with the reason why they are no faults
 */
export const except = (faults, exceptions) => {
  const isMeant = (fault, { found }) => fault.found === found;
  return [
    ...faults.filter((fault) => !exceptions.some((exception) => isMeant(fault, exception))),
    ...exceptions
      .filter((exception) => !faults.some((fault) => isMeant(fault, exception)))
      .map(({ found }) => ({
        file: 'tests/valid',
        found: `the exception for "${found}" is no longer needed; take it out`,
      })),
  ];
};
