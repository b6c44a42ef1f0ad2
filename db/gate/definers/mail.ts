import { byApp, byWorker, type Definers } from './definer';

export const mail: Definers = {
  'identity.queue_person_letter(uuid, text, text, text, jsonb, text, timestamp with time zone)': {
    why: 'a letter to a person, beside the step that causes it',
    executors: ['app', 'worker'],
  },
  'identity.find_link(text)': byApp('what a signed link is for, and whether it still holds'),
  'identity.begin_link_session(text, text, text, text)': byApp('an hour at the one thing of a signed link'),
  'identity.mail_event(text, text, text, boolean)': byApp('what the provider reported of a letter'),
  'identity.mail_wishes(text)': byApp('when and about what the signed-in person wants letters'),
  'identity.set_mail_wishes(text, smallint, smallint, smallint, text[])': byApp('keeps these wishes'),
  'identity.trust_own_address(text)': byApp('the signed-in person’s own address works again'),
  'identity.mute_mail(uuid, text, boolean)': byApp('ends letters of one kind, by a signed link'),
  'carry.letter_facts(uuid)': byApp('link and address of one of the library’s letters'),
  'carry.revoke_link(uuid)': byApp('ends the link of one of the library’s letters'),
  'carry.send_again(uuid)': byApp('puts letters of the library back into the queue'),
  'carry.trust_address(uuid)': byApp('an address of the library’s letter works again'),
  'jobs.claim_person_letter()': byWorker('locks one letter to a person that is due'),
  'jobs.mark_person_letter(uuid, text, text, text, timestamp with time zone, boolean)': byWorker(
    'what became of such a letter',
  ),
  'jobs.reader_of(uuid)': byWorker('what the reader of one of the library’s letters wishes'),
  'jobs.tenants_with_work()': byWorker('which libraries have work due'),
  'jobs.open_link(uuid, text, text, uuid, text)': byWorker('the signed link of a letter being sent'),
  'jobs.claim_digest(timestamp with time zone)': byWorker('locks one person whose digest is due'),
  'jobs.waits_for(uuid)': byWorker('what the entered library holds for one person'),
};
