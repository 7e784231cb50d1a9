import { actionReference } from '../../reference/service.ts';
import type { Denial } from './denial.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const DENIED = /AccessDenied|UnauthorizedOperation|Forbidden|AuthFailure/i;

/**
 * readTrailEvent reads a denied call out of an event of CloudTrail whose message says no more than that, or answers nothing when
 * an object is none. Source: AWS CloudTrail User Guide, record contents.
 */
export function readTrailEvent(event: JsonObject): Denial | undefined {
  const { errorCode, eventSource, eventName, errorMessage } = event;
  if (typeof errorCode !== 'string' || !DENIED.test(errorCode)) return undefined;
  if (typeof eventSource !== 'string' || typeof eventName !== 'string') return undefined;
  const action = actionOf(eventSource, eventName);
  if (action === undefined) return undefined;
  return {
    principal: principalOf(event.userIdentity),
    action,
    resource: resourceOf(event.resources),
    reason: typeof errorMessage === 'string' && /explicit deny/i.test(errorMessage) ? 'explicit' : undefined,
    policyType: undefined,
    policyArn: undefined,
    operation: eventName,
    context: {},
    from: 'caller',
  };
}

/** callOf tells which operation an event of CloudTrail is about. */
export function callOf({ eventSource, eventName }: JsonObject): string | undefined {
  return typeof eventSource === 'string' && typeof eventName === 'string' ? eventName : undefined;
}

/** The name of a call is that of its action for most services. */
function actionOf(source: string, name: string): string | undefined {
  const action = `${source.split('.')[0]}:${name}`;
  return actionReference(action) === undefined ? undefined : action;
}

function principalOf(identity: unknown): string | undefined {
  const { arn } = Object(identity) as { arn?: unknown };
  return typeof arn === 'string' ? arn : undefined;
}

function resourceOf(resources: unknown): string | undefined {
  const [first] = Array.isArray(resources) ? (resources as unknown[]) : [];
  const { ARN: arn } = Object(first) as { ARN?: unknown };
  return typeof arn === 'string' ? arn : undefined;
}
