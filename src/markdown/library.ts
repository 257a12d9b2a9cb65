import type { Citation, Fact } from '../schemas/fact.ts';
import type { Name } from '../schemas/name.ts';
import type { Source } from '../schemas/source.ts';
import type { Agency, Term } from '../schemas/term.ts';

/** Everything that running text may refer to, by id. */
export type Library = {
  facts: Map<string, Fact>;
  citations: Map<string, Citation>;
  names: Map<string, Name>;
  sources: Map<string, Source>;
  agencies: Map<string, Agency>;
  terms: Term[];
};

/** The thing with this id. The content checks have run, so a miss is a fault of the code. */
export const lookUp = <T>(map: Map<string, T>, id: string, what: string): T => {
  const found = map.get(id);
  if (found === undefined)
    throw new Error(`The page asks for the ${what} "${id}", which does not exist.`);
  return found;
};
