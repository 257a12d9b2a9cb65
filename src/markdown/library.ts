import type { Disagreement } from '../schemas/disagreement.ts';
import type { Citation, Fact } from '../schemas/fact.ts';
import type { Indicator } from '../schemas/indicator.ts';
import type { Name } from '../schemas/name.ts';
import type { Responsibility } from '../schemas/responsibility.ts';
import type { Source } from '../schemas/source.ts';
import type { Agency, Term } from '../schemas/term.ts';

/** Everything that running text may refer to, by id. */
export type Library = {
  facts: Map<string, Fact>;
  citations: Map<string, Citation>;
  names: Map<string, Name>;
  sources: Map<string, Source>;
  agencies: Map<string, Agency>;
  indicators: Map<string, Indicator>;
  responsibilities: Map<string, Responsibility>;
  disagreements: Map<string, Disagreement>;
  terms: Term[];
};

/** The thing with this id. The content checks have run, so a miss is a fault of the code. */
export const lookUp = <T>(map: Map<string, T>, id: string, what: string): T => {
  const found = map.get(id);
  if (found === undefined)
    throw new Error(`The page asks for the ${what} "${id}", which does not exist.`);
  return found;
};

/** Whether a disagreement is about this fact: it is one of its sides, or mentioned in its text. */
const isAbout = ({ sides, text }: Disagreement, fact: Fact): boolean =>
  sides.some((side) => 'fact' in side && side.fact === fact.id) ||
  text.zh.includes(`[[${fact.id}]]`);

/** The disagreements that a reader of this fact should know. */
export const disagreementsOf = (fact: Fact, library: Library): Disagreement[] =>
  [...library.disagreements.values()].filter((each) => isAbout(each, fact));
