import { checkLinks } from './addresses.ts';
import { checkChapterOrder } from './chapter-order.ts';
import { checkDuplicates, checkTermSpellings } from './duplicates.ts';
import { checkInterfaceWords } from './interface-words.ts';
import { loadContent } from './load-content.ts';
import { ContentError, type Problem } from './problem.ts';
import { checkProse } from './prose.ts';
import { checkReferences } from './references.ts';
import { checkPageTwins, checkTwins } from './twins.ts';

/**
 * Everything that is wrong with the content below `root`/content; empty when it may be published.
 * `isPartial` goes on past files that could not be read.
 */
export const findProblems = (root: string, { isPartial = false } = {}): Problem[] => {
  const { content, problems } = loadContent(root);
  // What could not be read would be missed by everything that refers to it, and bury the cause.
  if (problems.length > 0 && !isPartial) return problems;
  return [
    ...problems,
    ...checkDuplicates(content),
    ...checkTermSpellings(content),
    ...checkReferences(content),
    ...checkChapterOrder(content),
    ...checkTwins(content.chapters),
    ...checkPageTwins(content.pages),
    ...checkProse(root, content),
    ...checkLinks(content),
    ...checkInterfaceWords(content),
  ];
};

/** @throws ContentError with every problem, each with its file and line. */
export const checkContent = (root: string): void => {
  const problems = findProblems(root);
  if (problems.length > 0) throw new ContentError(problems);
};
