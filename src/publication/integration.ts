import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { dropStaging, openStaging, publishStaging } from './staging.ts';

/**
 * Lets every way to build, `astro build` too, leave the last good site untouched until the new
 * one is whole. It stands last in the configuration, after all that checks or adds to the pages.
 */
export const publication = (): AstroIntegration => {
  let folder = '';
  let staging = '';
  return {
    name: 'publication',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        folder = fileURLToPath(config.outDir);
        staging = openStaging(folder);
        updateConfig({ outDir: pathToFileURL(`${staging}/`) });
        process.once('exit', () => dropStaging(staging));
      },
      'astro:build:done': ({ logger }) => {
        publishStaging(staging, folder);
        logger.info(`the site is whole and stands in ${folder}`);
      },
    },
  };
};
