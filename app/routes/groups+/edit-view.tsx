import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { BothTexts } from '~/routes/b.$library+/assignments+/both-texts';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { ActionBar, Section } from '~/ui/page';
import { AboutFields } from './about-fields';

type About = {
  name: string;
  kind: 'workgroup' | 'event_council' | 'editorial_board' | 'territorial_council';
  charter: string;
  version: number;
};
type Props = {
  page: { about: About; ended: boolean; base: string };
  reply: { ok: false; errors: FieldErrors; values: FormValues; theirs?: About } | undefined;
};

export function EditGroupView({ page: { about, ended, base }, reply }: Props) {
  const t = useTranslations('groups');
  const errors = useErrorTexts(reply?.errors);
  const typed = reply?.values;
  const theirs = reply?.theirs;
  if (ended) {
    return (
      <Section title={t('edit.reopenTitle')}>
        <Form method="post" className="stack-s">
          <p>{t('edit.reopenText')}</p>
          <p>
            <Button name="intent" value="reopen">
              {t('edit.reopen')}
            </Button>
          </p>
        </Form>
      </Section>
    );
  }
  return (
    <div className="stack-l">
      <Section title={t('edit.title')} aside={<Link to={base}>{t('edit.back')}</Link>}>
        <div className="stack">
          {theirs && typed ? <Conflict theirs={theirs} typed={typed} to={`${base}/edit`} /> : null}
          <Form method="post" className="stack form-narrow" noValidate>
            <ErrorSummary errors={reply ? errors : null} />
            <input type="hidden" name="version" value={theirs?.version ?? about.version} />
            <AboutFields start={about} typed={typed} errors={errors} />
            <ActionBar>
              <Button look="main" name="intent" value="save">
                {t(theirs ? 'edit.keepMine' : 'edit.save')}
              </Button>
            </ActionBar>
          </Form>
        </div>
      </Section>
      <Section title={t('edit.endTitle')}>
        <details>
          <summary>{t('edit.endOpen')}</summary>
          <Form method="post" className="stack-s gap-s form-narrow">
            <p>{t('edit.endText')}</p>
            <p>
              <Button look="stop" name="intent" value="end">
                {t('edit.end')}
              </Button>
            </p>
          </Form>
        </details>
      </Section>
    </div>
  );
}

function Conflict({ theirs, typed, to }: { theirs: About; typed: FormValues; to: string }) {
  const t = useTranslations('groups');
  const kindOf = (kind: string | undefined) =>
    kind === undefined ? '–' : t(`kinds.${kind as About['kind']}`);
  const lines = [
    { name: 'name', label: t('form.name'), theirs: theirs.name, mine: typed.name ?? '' },
    { name: 'kind', label: t('form.kind'), theirs: kindOf(theirs.kind), mine: kindOf(typed.kind) },
    { name: 'charter', label: t('form.charter'), theirs: theirs.charter, mine: typed.charter ?? '' },
  ];
  return (
    <BothTexts title={t('edit.conflict')} to={to} lines={lines.filter((line) => line.theirs !== line.mine)} />
  );
}
