import { Form, Link } from '@remix-run/react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { InvitePage } from '~/flows/campaigns/invite-libraries.server';
import type { RefusedForm } from '~/http/form';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/choice';
import { ErrorSummary } from '~/ui/error-summary';
import { FieldError, fieldId } from '~/ui/field';
import { ActionBar } from '~/ui/page';
import { useCampaignErrors } from '../results+/words';

type Group = InvitePage['groups'][number];

function useSentence() {
  const t = useTranslations('campaigns.invite');
  return (m: number, s: number) => {
    if (m > 0 && s > 0) return t('sentenceBoth', { m, s });
    if (m > 0) return t('sentenceMunicipal', { m });
    return s > 0 ? t('sentenceSchools', { s }) : t('sentenceNone');
  };
}

/** Sets of marks as links, so that they work without script too. */
function QuickPicks({ current }: { current: string }) {
  const t = useTranslations('campaigns.invite');
  const picks = [
    { pick: 'all', label: t('pickAll') },
    { pick: 'municipal', label: t('pickMunicipal') },
    { pick: 'schools', label: t('pickSchools') },
    { pick: 'none', label: t('pickNone') },
  ];
  return (
    <nav className="row" aria-label={t('quick')}>
      <span className="meta">{t('quick')}:</span>
      {picks.map(({ pick, label }) => (
        <Link
          key={pick}
          to={`?pick=${pick}`}
          replace
          preventScrollReset
          aria-current={pick === current ? 'true' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

function Place({ group, chosen, first }: { group: Group; chosen: ReadonlySet<string>; first: string }) {
  const t = useTranslations('campaigns.invite');
  const waiting = group.libraries.filter((one) => !one.invited);
  const count = waiting.filter((one) => chosen.has(one.id)).length;
  return (
    <fieldset className="field">
      <legend>{t('group', { name: group.name, chosen: count, total: waiting.length })}</legend>
      {group.libraries.map((one) =>
        one.invited ? (
          <p key={one.id} className="meta">
            {one.name} – {t('invited')}
          </p>
        ) : (
          <Checkbox
            key={one.id}
            id={one.id === first ? fieldId('library') : undefined}
            name="library"
            value={one.id}
            label={one.name}
            defaultChecked={chosen.has(one.id)}
          />
        ),
      )}
    </fieldset>
  );
}

export function InviteForm({ page, reply }: { page: InvitePage; reply: RefusedForm | undefined }) {
  const t = useTranslations('campaigns.invite');
  const errors = useCampaignErrors(reply?.errors, { library: page.answerBy });
  const sentence = useSentence();
  const libraries = page.groups.flatMap((group) => group.libraries).filter((one) => !one.invited);
  const sent = reply?.values.library?.split('\n');
  const initial = libraries.filter((one) => (sent ? sent.includes(one.id) : one.picked)).map((one) => one.id);
  const [marked, setMarked] = useState<{ pick: string; ids: string[] } | null>(null);
  const chosen = new Set(marked?.pick === page.pick ? marked.ids : initial);
  const form = useRef<HTMLFormElement>(null);
  const recount = () => {
    if (!form.current) return;
    setMarked({ pick: page.pick, ids: new FormData(form.current).getAll('library').map(String) });
  };
  const schools = libraries.filter((one) => one.school && chosen.has(one.id)).length;
  const municipal = libraries.filter((one) => !one.school && chosen.has(one.id)).length;
  const invited = page.total - page.waiting;
  return (
    <section className="stack" aria-labelledby="invite-heading">
      <h2 id="invite-heading">{t('title')}</h2>
      <QuickPicks current={page.pick} />
      <Form method="post" className="stack" noValidate ref={form} onChange={recount} key={page.pick}>
        <ErrorSummary errors={errors} />
        <p className="lead" aria-live="polite">
          {sentence(municipal, schools)}
          {invited > 0 ? ` ${t('already', { n: invited })}` : null}
        </p>
        <FieldError id={fieldId('library')}>{errors.library}</FieldError>
        {page.groups.map((group) => (
          <Place key={group.id} group={group} chosen={chosen} first={libraries[0]?.id ?? ''} />
        ))}
        <ActionBar note={t('note')}>
          <Button look="main" icon="send">
            {t('submit')}
          </Button>
        </ActionBar>
      </Form>
    </section>
  );
}
