import { byApp, type Definers } from './definer';

export const mission: Definers = {
  'carry.remind(uuid, uuid, text[], uuid[], text, jsonb)': byApp(
    'a reminder to chosen libraries that owe an answer or results',
  ),
};
