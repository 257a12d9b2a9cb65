import Cite from './Cite.astro';
import Doc from './Doc.astro';
import Fact from './Fact.astro';
import Name from './Name.astro';

/** The components that content may use; src/checks/mdx-rules.ts knows the same four. */
export const mdxComponents = { Fact, Cite, Doc, Name };
