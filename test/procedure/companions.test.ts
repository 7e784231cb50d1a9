import { describe, expect, it } from 'vitest';
import { minify, type PolicyDocument, type Statement, serialize } from '../../source/policy/document.ts';
import { lintPolicy } from '../../source/policy/lint/lint.ts';
import { begin, noAnswers, openParameters } from '../../source/procedure/answers.ts';
import { addCompanion, companionsFor } from '../../source/procedure/companions.ts';
import { serviceReference } from '../../source/reference/service.ts';
import { parameterProblem } from '../../source/template/parameter.ts';

const DEPENDING = (serviceReference('ecs')?.actions ?? []).flatMap(({ name, dependentActions }) =>
  dependentActions.length === 0 ? [] : [`ecs:${name}`],
);

function allowing(...Action: string[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] };
}

function ids(document: PolicyDocument, index = 0) {
  return companionsFor(document, index).map(({ id, urgency }) => `${id} ${urgency}`);
}

/** The document with every companion that is offered, as often as some is. */
function completed(document: PolicyDocument): PolicyDocument {
  return companionsFor(document, 0).reduce((done, one) => addCompanion(done, 0, one), document);
}

describe('companionsFor', () => {
  it('offers to pass the roles of tasks on with RunTask, on named roles and to ECS tasks only', () => {
    const [roles] = companionsFor(allowing('ecs:RunTask'), 0);
    expect(roles).toMatchObject({
      id: 'pass-task-roles',
      action: 'iam:PassRole',
      neededBy: ['ecs:RunTask'],
      urgency: 'needed',
      statement: {
        Action: 'iam:PassRole',
        Resource: ['<task_role_arn>', '<execution_role_arn>'],
        Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
      },
    });
    expect(roles?.reason).toMatch(/^ecs:RunTask also needs iam:PassRole, when .+\.$/);
  });

  it('knows which service takes the role: one for another service is not enough', () => {
    const document = completed(allowing('ecs:RunTask'));
    expect(ids({ ...document, Statement: [document.Statement].flat() })).toEqual([]);
    const both = allowing('ecs:RunTask', 'ecs:CreateService');
    const passing = [both.Statement, document.Statement].flat().filter((_, index) => index !== 1);
    expect(ids({ ...both, Statement: passing })).toEqual(['pass-infrastructure-role sometimes']);
  });

  it.each(DEPENDING)(
    'offers for %s whatever lint misses, so that lint then has nothing to say of it',
    action => {
      for (const Condition of [undefined, { StringEquals: { 'aws:RequestTag/team': 'web' } }]) {
        const [statement] = [allowing(action).Statement].flat();
        const tagged = { ...statement, ...(Condition && { Condition }) } as Statement;
        const document: PolicyDocument = { Version: '2012-10-17', Statement: tagged };
        const findings = lintPolicy(serialize(completed(document)));
        const missing = findings.filter(({ code, severity, path }) => {
          if (/DEPENDENT|PASS_ROLE|CREATE_SLR/.test(code)) return true;
          return path[1] !== 0 && severity !== 'SUGGESTION' && code !== 'PLACEHOLDER_LEFT';
        });
        expect(missing.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
      }
    },
  );

  it('says nothing for a Deny, for actions that need nothing, and where everything is allowed', () => {
    const [statement] = [allowing('ecs:RunTask').Statement].flat();
    expect(ids({ Statement: { ...(statement as Statement), Effect: 'Deny' } })).toEqual([]);
    expect(ids(allowing('ecs:ListClusters'))).toEqual([]);
    expect(ids(allowing('*'))).toEqual([]);
    expect(ids(allowing('ecs:RunTask'), 7)).toEqual([]);
  });

  it('calls tags needed where the statement asks for them', () => {
    const asking: PolicyDocument = {
      Statement: [
        {
          Effect: 'Allow',
          Action: 'ecs:CreateCluster',
          Resource: '*',
          Condition: { StringEquals: { 'aws:RequestTag/team': 'web' } },
        },
      ],
    };
    expect(ids(asking)).toContain('tag-on-creation needed');
    expect(ids(allowing('ecs:CreateCluster'))).toContain('tag-on-creation sometimes');
  });
});

describe('addCompanion', () => {
  it('puts it right behind, keeps what else is there, and adds nothing twice', () => {
    const document: PolicyDocument = {
      ...allowing('ecs:RunTask'),
      Statement: [
        { Effect: 'Allow', Action: 'ecs:RunTask', Resource: '*' },
        { Sid: 'PassTaskRolesToEcs', Effect: 'Deny', Action: 'ecs:StopTask', Resource: '*' },
      ],
    };
    const [roles] = companionsFor(document, 0);
    if (roles === undefined) throw new Error('nothing is offered');
    const added = addCompanion(document, 0, roles);
    const list = [added.Statement].flat();
    expect(list.map(({ Sid }) => Sid)).toEqual([undefined, 'PassTaskRolesToEcs2', 'PassTaskRolesToEcs']);
    expect(minify({ Statement: [list[0], list[2]] as Statement[] })).toBe(
      minify({ Statement: document.Statement }),
    );
    expect(addCompanion(added, 0, roles)).toBe(added);
  });

  it('asks for its placeholders in words, with an example that is right', () => {
    const document = DEPENDING.map(action => allowing(action)).map(completed);
    for (const start of document) {
      const answers = begin(noAnswers('create'), { kind: 'document', document: start, origin: 'test' });
      for (const parameter of openParameters(answers).filter(({ from }) => from !== 'caller')) {
        expect(parameter.description).not.toContain('takes the place of');
        expect(parameterProblem(parameter, parameter.example)).toBeUndefined();
      }
    }
  });
});
