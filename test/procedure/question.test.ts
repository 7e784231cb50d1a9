import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../source/policy/document.ts';
import { contextKeysFor } from '../../source/procedure/context-keys.ts';
import {
  actionSuggestions,
  firstQuestion,
  requestOf,
  resourceSuggestions,
} from '../../source/procedure/question.ts';
import { whatWouldThis } from '../../source/procedure/what-would-this.ts';
import { templates } from '../../source/template/read.ts';
import { CALLER } from './answered.ts';

const TASK = 'arn:aws:ecs:us-east-1:123456789012:task/web/*';
const DOCUMENT: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: ['ecs:StopTask', 's3:Get*'], Resource: [TASK, 'arn:aws:s3:::logs/*'] },
    {
      Effect: 'Allow',
      Action: 'ecs:TagResource',
      Resource: '*',
      Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'stage'] } },
    },
  ],
};

describe('actionSuggestions', () => {
  it('begins with what the document names, then goes through ECS', () => {
    const [first, ...others] = actionSuggestions(DOCUMENT, 'sto');
    expect(first).toBe('ecs:StopTask');
    expect(others).toContain('ecs:StopServiceDeployment');
  });

  it('knows the actions of any service once its prefix is typed, and the prefixes before that', () => {
    expect(actionSuggestions(DOCUMENT, 'iam:passr')).toEqual(['iam:PassRole']);
    expect(actionSuggestions(DOCUMENT, 'secretsm')).toEqual(['secretsmanager:']);
  });

  it('has nothing for what begins no action', () => {
    expect(actionSuggestions(DOCUMENT, 'no such thing')).toEqual([]);
  });
});

describe('resourceSuggestions', () => {
  it('begins with what the statement names for that action, then one of the account', () => {
    expect(resourceSuggestions(DOCUMENT, 'ecs:StopTask', CALLER)).toEqual([
      TASK,
      'arn:aws:ecs:eu-west-1:123456789012:task/*/*',
    ]);
  });

  it('is a star for an action that takes no resource', () => {
    expect(resourceSuggestions(DOCUMENT, 'ecs:ListClusters', CALLER)).toEqual(['*']);
  });
});

describe('questions', () => {
  it('begin with one that every template answers without doubt about the question', () => {
    for (const template of templates()) {
      if (template.content !== 'document') continue;
      const { action, resource } = firstQuestion(template.document, CALLER);
      const { caution } = whatWouldThis(template.document, { action, resource, context: new Map() });
      expect(caution ?? '').not.toMatch(/Ask about one action|is no ARN|acts on a resource/);
    }
  });

  it('split the values of keys that may have several, and leave out what is not said', () => {
    const keys = contextKeysFor(DOCUMENT, 'ecs:TagResource');
    const asked = { action: ' ecs:TagResource ', resource: '*', context: { 'aws:TagKeys': 'team, stage' } };
    expect(requestOf(asked, keys)).toEqual({
      action: 'ecs:TagResource',
      resource: '*',
      context: new Map([['aws:TagKeys', ['team', 'stage']]]),
    });
    expect(requestOf({ ...asked, context: {} }, keys).context).toEqual(new Map());
  });
});
