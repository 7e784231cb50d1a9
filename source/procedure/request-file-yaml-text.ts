import { stringify } from 'yaml';
import type { RequestFile } from './request-file.ts';

/** requestYaml writes a request as YAML that readers of YAML 1.1 and 1.2 understand alike. */
export function requestYaml(request: RequestFile): string {
  return stringify(request, { lineWidth: 0, compat: 'yaml-1.1', aliasDuplicateObjects: false });
}
