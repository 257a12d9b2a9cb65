import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build reads beside node_modules. */
const parts = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'src', 'public', 'content'];

/** A copy of this project in `folder`, without its node_modules, which are linked. */
const copyProject = (project, folder) => {
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(join(project, part), join(folder, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
};

/** The glossary and its like name every chapter of every copy, which no page of ours could hold. */
const growBudget = (folder, times) => {
  const file = join(folder, 'src/budgets/page-kinds.ts');
  const text = readFileSync(file, 'utf8');
  const usual = 'anyPage = { all: 60_000';
  if (!text.includes(usual)) throw new Error(`${file} has no budget for any page to be raised.`);
  writeFileSync(file, text.replace(usual, `${usual} * ${times}`));
};

/**
 * A project in `folder` with every plan `times` over. The copies cite the same facts as the
 * plans they are made from; their chapters are as long, and have addresses of their own.
 */
export const growContent = (project, folder, times) => {
  copyProject(project, folder);
  growBudget(folder, times);
  const plans = join(folder, 'content/plans');
  for (const file of globSync('*/plan.json', { cwd: plans }))
    for (let copy = 2; copy <= times; copy += 1) {
      const original = file.replace(/[\\/].*/, '');
      const id = `${original}-copy-${copy}`;
      cpSync(join(plans, original), join(plans, id), { recursive: true });
      const plan = JSON.parse(readFileSync(join(plans, file), 'utf8'));
      writeFileSync(join(plans, id, 'plan.json'), JSON.stringify({ ...plan, id }, undefined, 2));
    }
};
