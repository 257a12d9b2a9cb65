import edition from '../../content/edition.json';
import type { Setting } from '../data/package.ts';
import type { Data, Table } from '../data/table.ts';
import { makeTables } from '../data/tables.ts';
import { link } from '../i18n/links.ts';
import { string } from '../i18n/strings.ts';
import { loadIndicators } from './indicators.ts';
import { loadLibrary } from './library.ts';
import { once } from './once.ts';
import { loadPlans } from './plans.ts';

/** Every table of the data behind the site. */
export const loadTables = once(async (): Promise<Table[]> => {
  const data: Data = {
    library: await loadLibrary(),
    indicators: await loadIndicators(),
    plans: await loadPlans(),
  };
  return makeTables(data);
});

/** @throws when no table has this name, which a route never asks for. */
export const loadTable = async (name: string | undefined): Promise<Table> => {
  const table = (await loadTables()).find((each) => each.name === name);
  if (!table) throw new Error(`There is no table "${name}".`);
  return table;
};

/** What the descriptions of the data say of the site. */
export const settingOf = (site: URL | undefined): Setting => ({
  edition,
  name: { zh: string('zh', 'siteName'), en: string('en', 'siteName') },
  description: { zh: string('zh', 'dataLead'), en: string('en', 'dataLead') },
  absolute: (address) => new URL(link(address), site).href,
});
