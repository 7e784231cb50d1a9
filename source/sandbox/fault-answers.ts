import { type Answer, errorAnswer } from './answer.ts';
import { newRequestId } from './ids.ts';
import { serviceOf } from './operations.ts';
import type { Parameters } from './parameters.ts';
import { WireError } from './wire-error.ts';

type ServiceName = 'iam' | 'sts';

/** Refusals that have nothing to do with the call (IAM API Reference, Common errors; CreatePolicy, Errors). */
const REFUSALS = {
  throttled: new WireError(400, 'Throttling', 'Rate exceeded'),
  'server-error': new WireError(
    500,
    'ServiceFailure',
    'The request processing has failed because of an unknown error, exception or failure.',
  ),
} as const;

const EXPIRED = new WireError(403, 'ExpiredToken', 'The security token included in the request is expired');

/** refusalAnswer refuses a call whatever it is. */
export function refusalAnswer(service: ServiceName, fault: keyof typeof REFUSALS): Answer {
  return refuse(service, REFUSALS[fault]);
}

/** expiredAnswer refuses a call for credentials that have run out. */
export function expiredAnswer(service: ServiceName): Answer {
  return refuse(service, EXPIRED);
}

/** deniedAnswer refuses a call for lack of permission, in IAM's words. */
export function deniedAnswer(service: ServiceName, parameters: Parameters, caller: string): Answer {
  const action = `${service}:${parameters.text('Action') ?? ''}`;
  const message = `User: ${caller} is not authorized to perform: ${action} on resource: ${resourceOf(parameters)} because no identity-based policy allows the ${action} action`;
  return refuse(service, new WireError(403, 'AccessDenied', message));
}

/** garbageAnswer is a page of HTML with no request id, such as a network's sign-in. */
export function garbageAnswer(): Answer {
  const body =
    '<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in to the network.</body></html>';
  return { status: 200, headers: { 'content-type': 'text/html' }, body };
}

/** refuse writes a refusal of IAM or STS. */
export function refuse(service: ServiceName, error: WireError): Answer {
  return errorAnswer(serviceOf(service).namespace, error, newRequestId());
}

/** resourceOf names what a call is about as IAM's refusals do. */
function resourceOf(parameters: Parameters): string {
  for (const [type, name] of [
    ['user', 'UserName'],
    ['group', 'GroupName'],
    ['instance profile', 'InstanceProfileName'],
    ['role', 'RoleName'],
    ['policy', 'PolicyArn'],
    ['policy', 'PolicyName'],
  ] as const) {
    const value = parameters.text(name);
    if (value !== undefined) return `${type} ${value}`;
  }
  return '*';
}
