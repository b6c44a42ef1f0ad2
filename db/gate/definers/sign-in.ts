import { byApp, type Definers } from './definer';

export const signIn: Definers = {
  'identity.begin_session(text, uuid, timestamp with time zone, timestamp with time zone, text, text, text, boolean)':
    byApp('begins a session, or half of one while a second proof is owed'),
  'identity.session_standing(text)': byApp('whose session, whether whole, whether confirmed lately'),
  'identity.confirm_session(text, text, boolean)': byApp('marks a session confirmed under a new token'),
  'identity.own_sessions(text)': byApp('where the signed-in person is signed in'),
  'identity.end_own_session(text, uuid)': byApp('ends one session of the signed-in person'),
  'identity.end_other_sessions(uuid, text)': byApp('ends all sessions of a person but one'),
  'identity.begin_ceremony(uuid, text, uuid, jsonb, integer)': byApp(
    'what an exchange in two steps remembers',
  ),
  'identity.take_ceremony(uuid, text)': byApp('hands that over once'),
  'identity.own_account(text)': byApp('what the signed-in person sees of her account'),
  'identity.ask_code(uuid, text, text, integer)': byApp('a code or link asked for by mail'),
  'identity.try_code(uuid, text)': byApp('counts a guess of a code'),
  'identity.read_code(uuid, text)': byApp('whether a link is still of use'),
  'identity.use_code(uuid, text)': byApp('spends a code or link'),
  'identity.set_password(text, text)': byApp('a new password, for a session confirmed lately'),
  'identity.reset_password(uuid, text)': byApp('a new password for the holder of a link'),
  'identity.find_provider_account(text, text)': byApp('whose an outside account is'),
  'identity.link_provider(uuid, text, text, text)': byApp('ties an outside account to a person'),
  'identity.unlink_provider(text, text)': byApp('unties one, for a session confirmed lately'),
};
