import type { OutputForm } from '../flags/shared-flags.ts';
import { destination } from '../print.ts';
import { jsonForm } from './json-form.ts';

/** Columns of a table where stdout is no terminal. */
const COLUMNS = 80;

/** FormWriter writes data in one form. */
export type FormWriter = (value: unknown) => string;

/** formWriter loads what writes data in a form; `text` stands for the result of a query. */
export async function formWriter(form: OutputForm): Promise<FormWriter> {
  switch (form) {
    case 'json':
      return jsonForm;
    case 'text':
      return (await import('./query-text.ts')).queryText;
    case 'yaml':
      return (await import('./yaml-form.ts')).yamlForm;
    case 'table': {
      const { tableForm } = await import('./table-form.ts');
      return value => tableForm(value, destination('stdout').columns ?? COLUMNS);
    }
  }
}
