import { dirname } from 'node:path';
import type { Content } from './load-content.ts';
import type { Problem } from './problem.ts';

/** A plan lists each of its chapters once, and each chapter carries its place as its number. */
export const checkChapterOrder = (content: Content): Problem[] =>
  content.plans.flatMap((plan) => {
    const folder = plan.file.split('/').at(-2);
    const chapters = content.chapters.filter((chapter) => chapter.plan === folder);
    const wrongId =
      plan.value.id === folder
        ? []
        : [
            {
              file: plan.file,
              line: plan.json.lineOf(['id']),
              message: `id is "${plan.value.id}"; the folder is "${folder}". One id per thing.`,
            },
          ];
    const unlisted = chapters
      .filter(({ id }) => !plan.value.chapters.includes(id))
      .map(({ id }) => ({
        file: plan.file,
        line: plan.json.lineOf(['chapters']),
        message: `chapters does not list "${id}", which has a folder in ${dirname(plan.file)}.`,
      }));
    const listed = plan.value.chapters.flatMap((id, index): Problem[] => {
      const chapter = chapters.find((candidate) => candidate.id === id);
      if (!chapter)
        return [
          {
            file: plan.file,
            line: plan.json.lineOf(['chapters', index]),
            message: `chapters lists "${id}", which has no folder in ${dirname(plan.file)}.`,
          },
        ];
      const number = index + 1;
      return [chapter.zh, chapter.en].flatMap((twin) =>
        twin && (twin.matter.number !== number || !id.startsWith(String(number).padStart(2, '0')))
          ? [
              {
                file: twin.outline.file,
                line: twin.outline.matter.lineOf(['number']),
                message: `number is ${twin.matter.number}; it is chapter ${number} of ${plan.value.id}, and its folder must start with "${String(number).padStart(2, '0')}-".`,
              },
            ]
          : [],
      );
    });
    return [...wrongId, ...unlisted, ...listed];
  });
