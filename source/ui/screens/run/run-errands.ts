import { setImmediate } from 'node:timers/promises';
import { planPolicyTry } from '../../../procedure/plan-policy-try.ts';
import { readRuns } from '../../../procedure/run-list.ts';
import { type RunContext, type RunRow, runDetail, runRow } from '../../../procedure/run-list-words.ts';
import { saveRequestFile } from '../../../procedure/save-request-file.ts';
import { timeWords } from '../../../text/time-words.ts';
import type { ErrandTools, Performers } from '../../effects/performer.ts';
import type { RunErrand } from './run-screen-state.ts';

/** Receipts that are read before the first of them are shown, and between two looks at the keyboard. */
const FIRST_PAGE = 20;
const PAGE = 100;

/** RUN_ERRANDS reach outside for the final review and the screens after it. */
export const RUN_ERRANDS: Performers<RunErrand> = {
  'save-request': async ({ path, request, overwrite }) => ({
    type: 'request-saved',
    file: await saveRequestFile(path, request, overwrite),
  }),
  'read-runs': async ({ reading }, tools) => {
    const context = contextOf(tools);
    let rows: RunRow[] = [];
    let notices: string[] = [];
    let room = FIRST_PAGE;
    for (const one of readRuns(tools.services.receipts)) {
      if (one.kind === 'run') rows.push(runRow(one.receipt, context));
      else notices.push(one.notice);
      if (rows.length + notices.length < room) continue;
      tools.dispatch({ type: 'runs-arrived', reading, rows, notices });
      [rows, notices, room] = [[], [], PAGE];
      await setImmediate();
    }
    tools.dispatch({ type: 'runs-arrived', reading, rows, notices });
    return { type: 'runs-complete', reading };
  },
  'read-run': async ({ runId }, tools) => {
    const { receipts } = tools.services;
    const receipt = receipts.read(runId);
    const context = contextOf(tools);
    return {
      type: 'earlier-run-read',
      row: runRow(receipt, context),
      detail: runDetail(receipt, context, receipts.fileOf(runId)),
    };
  },
  'plan-try': async ({ policyArns, context }, { account, wizard, services }) => {
    const tried = await planPolicyTry(policyArns, context, {
      account,
      choice: wizard.choice,
      now: services.now(),
    });
    return { type: 'try-planned', policyArns, context, tried };
  },
};

function contextOf({ wizard: { identity }, services }: ErrandTools): RunContext {
  return {
    identity: identity.status === 'ready' ? identity.value : undefined,
    time: timeWords(services.now()),
  };
}
