import { describe, expect, it } from 'vitest';
import { faultPlanFrom } from '../../source/sandbox/fault-environment.ts';
import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import { practiceRequestHandler } from '../../source/sandbox/request-handler.ts';
import { Failure } from '../../source/text/failure.ts';
import { newPracticeFile } from './practice-clients.ts';

const planOf = (text: string) => faultPlanFrom({ ECS_IAM_WIZARD_SANDBOX_FAULTS: text });

function failureOf(text: string): string {
  try {
    planOf(text);
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  throw new Error('The plan was expected to be refused, and was not.');
}

describe('a plan of faults in the environment', () => {
  it('is absent where the variable is absent or empty', () => {
    expect(faultPlanFrom({})).toBeUndefined();
    expect(planOf('')).toBeUndefined();
  });

  it.each([
    { seed: 7, rates: { throttled: 0.2, 'reset-after': 0.8 } },
    {
      list: [
        { call: 3, fault: 'timeout' },
        { action: 'CreatePolicy', nth: 1, fault: 'reset-after' },
        { action: 'GetUser', fault: 'denied' },
      ],
    },
    { consistencyDelay: { calls: 2 }, latencyMs: 5 },
    { consistencyDelay: { ms: 500 } },
    {},
  ])('is read: %j', plan => {
    expect(planOf(JSON.stringify(plan))).toEqual(plan);
  });

  it.each([
    ['{', 'it is no JSON object.'],
    ['[]', 'it is no JSON object.'],
    ['{"speed": 1}', '"speed" is none of seed, rates, list, consistencyDelay, latencyMs.'],
    ['{"toString": 1}', '"toString" is none of seed, rates, list, consistencyDelay, latencyMs.'],
    ['{"seed": -1}', 'seed has to be a whole number.'],
    ['{"rates": {"throttled": 2}}', 'rates has to be numbers from 0 to 1'],
    ['{"rates": {"throttled": 0.6, "denied": 0.6}}', 'together 1 at most'],
    ['{"rates": {"fire": 0.1}}', 'by throttled, server-error'],
    ['{"list": [{"fault": "timeout"}]}', 'list has to be a list like'],
    ['{"list": [{"fault": "timeout", "call": 0}]}', 'list has to be a list like'],
    ['{"list": [{"fault": "fire", "call": 1}]}', 'list has to be a list like'],
    ['{"consistencyDelay": 2}', 'consistencyDelay has to be like'],
    ['{"latencyMs": 1e9}', 'latencyMs has to be a number from 0 to 60000.'],
  ])('is refused: %s', (text, problem) => {
    expect(failureOf(text)).toContain('ECS_IAM_WIZARD_SANDBOX_FAULTS is no plan of faults: ');
    expect(failureOf(text)).toContain(problem);
  });

  it('goes wrong in the handler that finds it', async () => {
    const before = process.env.ECS_IAM_WIZARD_SANDBOX_FAULTS;
    process.env.ECS_IAM_WIZARD_SANDBOX_FAULTS = '{"list": [{"call": 1, "fault": "throttled"}]}';
    try {
      const handler = practiceRequestHandler(new PracticeAccount(newPracticeFile()));
      const body = 'Action=ListUsers&Version=2010-05-08';
      expect((await handler.handle({ body })).response.statusCode).toBe(400);
      expect((await handler.handle({ body })).response.statusCode).toBe(200);
    } finally {
      if (before === undefined) delete process.env.ECS_IAM_WIZARD_SANDBOX_FAULTS;
      else process.env.ECS_IAM_WIZARD_SANDBOX_FAULTS = before;
    }
  });
});
