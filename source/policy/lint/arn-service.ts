import { serviceNames } from '../../reference/service.ts';
import { hasWildcard } from '../action-pattern.ts';
import type { ArnFields } from './arn-fields.ts';
import type { ArnProblem } from './arn-problem.ts';
import { servicePrefixes } from './known-words.ts';
import { quoted } from './quoted.ts';
import { didYouMean, suggestionFor } from './suggestion.ts';
import { isArnService } from './unlisted.ts';

/** arnServiceProblem says what is wrong with the service of an ARN. */
export function arnServiceProblem(arn: ArnFields): ArnProblem | undefined {
  const { service } = arn;
  if (service.includes('${') || isKnown(service)) return undefined;
  if (service === '')
    return { code: 'INVALID_SERVICE', message: 'The ARN names no service: its third field is empty.' };
  if (hasWildcard(service)) {
    const message = `The service of the ARN is ${quoted(service)}; an ARN names one service: write it out.`;
    return { code: 'WILDCARD_IN_SERVICE_NAME', message };
  }
  const lower = service.toLowerCase();
  if (isKnown(lower)) {
    const message = `Services stand in ARNs in lower-case letters: write ${lower}.`;
    return { code: 'INVALID_ARN_SERVICE_CASE', message, mended: { ...arn, service: lower } };
  }
  const meant = suggestionFor(service, servicePrefixes());
  return {
    code: 'INVALID_SERVICE',
    message: `There is no service ${quoted(service)}.${didYouMean(meant)}`,
    ...(meant?.certain ? { mended: { ...arn, service: meant.word } } : {}),
  };
}

function isKnown(service: string): boolean {
  return serviceNames().has(service) || isArnService(service);
}
