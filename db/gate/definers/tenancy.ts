import { byApp, type Definers } from './definer';

export const tenancy: Definers = {
  'ctx.level()': { why: 'readiness: how many migrations', executors: ['app', 'worker', 'monitor'] },
  'ctx.enter(text, text, text)': {
    why: 'opens one tenant to a session with a right to it',
    executors: ['app'],
  },
  'ctx.enter_link(text)': { why: 'opens one object to the holder of a link', executors: ['guest'] },
  'ctx.act_for(uuid)': byApp('signs what follows with the name of somebody absent as well'),
  'jobs.waiting_tenants()': { why: 'which tenants have letters due', executors: ['worker'] },
  'identity.find_credentials(text)': byApp('the password hash behind an address'),
  'identity.allow_attempt(text, integer, interval)': byApp('counts attempts'),
  'identity.clear_attempts(text)': byApp('forgets attempts after success'),
  'identity.return_attempt(text)': byApp('uncounts an attempt that succeeded'),
  'identity.find_session(text)': byApp('whose session, until when'),
  'identity.touch_session(text, timestamp with time zone)': byApp('prolongs a running session'),
  'identity.delete_session(text)': byApp('ends a session'),
  'identity.delete_sessions_of(uuid)': byApp('ends all sessions of a person'),
  'identity.set_locale(text, text)': byApp('the language of the signed-in person'),
  'identity.list_doors(text)': byApp('where the signed-in person may go'),
  'identity.staff()': byApp('people of the entered tenant'),
  'carry.launch(uuid, uuid[], text, jsonb)': byApp('adoptions and mirrors of a campaign'),
  'carry.opened(uuid)': byApp('first look at an invitation'),
  'carry.adoption_state(uuid)': byApp('state and dates to the mirror'),
  'carry.results(uuid)': byApp('numbers to totals; to the mirror when agreed'),
  'carry.remind(uuid, uuid, text[], text, jsonb)': byApp('a reminder to those who owe an answer'),
  'carry.close(uuid, text, text, jsonb)': byApp('the end of a campaign'),
  'carry.first_version(uuid, uuid)': {
    why: 'what a campaign says at its launch, inside the launch',
    executors: [],
  },
  'carry.sum_region(uuid, uuid, uuid)': { why: 'sums for the association, inside the others', executors: [] },
};
