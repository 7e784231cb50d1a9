import * as z from 'zod/mini';
import { REQUEST_FILE } from './request-file-shape.ts';

/** A name, not an address: nobody has to be asked for the schema. */
const SCHEMA_ID = 'urn:ecs-iam-wizard:request:1';

/** requestFileSchema is the JSON Schema of request files (draft 2020-12), as schema/request.schema.json publishes it. */
export function requestFileSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(REQUEST_FILE, { target: 'draft-2020-12', io: 'input' });
  return `${JSON.stringify({ $schema, $id: SCHEMA_ID, ...rest }, undefined, 2)}\n`;
}
