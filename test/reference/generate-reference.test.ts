import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { serviceNames, serviceReference } from '../../source/reference/service.ts';
import type { ServiceReference } from '../../source/reference/service-reference.ts';
import { ownFolder } from '../own-folder.ts';

const script = new URL('../../scripts/generate-reference.js', import.meta.url).href;
const { allServices, generateReference } = (await import(script)) as {
  allServices(): ServiceReference[];
  generateReference(folder: string): Promise<{ written: number }>;
};

describe('generateReference', () => {
  it('writes every service once, and again, alone in its folder, when what is there is of other data', async () => {
    const folder = ownFolder('reference');
    const count = allServices().length;
    const file = path.join(folder, 'reference.jsonl');
    writeFileSync(file, '{"stamp":{"data":"0.0.1"}}\n');
    mkdirSync(path.join(folder, 'services'));
    writeFileSync(path.join(folder, 'services', 'ecs.json'), '{}');
    expect(await generateReference(folder)).toEqual({ written: count });
    const whole = readFileSync(file, 'utf8');
    expect(whole.split('\n')).toHaveLength(1 + count + 1);
    expect(readdirSync(folder)).toEqual(['reference.jsonl']);
    expect(await generateReference(folder)).toEqual({ written: 0 });
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });
});

describe('the packed data', () => {
  it('reads back as the whole reference of every service', () => {
    const services = allServices();
    expect([...serviceNames()]).toEqual(services.map(({ prefix, name }) => [prefix, name]));
    const different = services.filter(
      service => !isDeepStrictEqual(serviceReference(service.prefix), service),
    );
    expect(different.map(({ prefix }) => prefix)).toEqual([]);
  });
});
