// Prints the reference data as lines, one fact each, so that diff tells what a refresh changes:
// node scripts/reference-list.js [SERVICE...] > before.txt
import { allServices } from './generate-reference.js';

const wanted = process.argv.slice(2);

for (const { prefix, name, actions, resourceTypes, conditionKeys } of allServices()) {
  if (wanted.length > 0 && !wanted.includes(prefix)) continue;
  console.log(`${prefix} is ${name}`);
  for (const action of actions) {
    const of = `${prefix}:${action.name}`;
    console.log(`${of} ${action.accessLevel}${action.permissionOnly ? ', permission only' : ''}`);
    for (const type of action.resourceTypes) {
      console.log(`${of} takes ${type.name}${type.required ? ', required' : ''}`);
      for (const key of type.conditionKeys) console.log(`${of} with ${type.name} has ${key}`);
    }
    for (const key of action.conditionKeys) console.log(`${of} has ${key}`);
    for (const { action: needed, when } of action.dependentActions)
      console.log(`${of} needs ${needed}: ${when}`);
  }
  for (const { name: type, arn, otherArns = [], conditionKeys: keys } of resourceTypes) {
    for (const format of [arn, ...otherArns]) console.log(`${prefix} ${type} is ${format}`);
    for (const key of keys) console.log(`${prefix} ${type} has ${key}`);
  }
  for (const { name: key, type } of conditionKeys) console.log(`${prefix} knows ${key}: ${type}`);
}
