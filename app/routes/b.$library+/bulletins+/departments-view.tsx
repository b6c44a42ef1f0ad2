import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { DepartmentsPage } from '~/flows/bulletins/departments.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox } from '~/ui/choice';
import { TextInput } from '~/ui/field';
import { PageHead, Section } from '~/ui/page';

type Reply =
  | { ok: false; errors: FieldErrors; values: FormValues }
  | { ok: false; problem: 'stale' | 'not-a-colleague'; values: FormValues };
type Props = { page: DepartmentsPage; newId: string; reply: Reply | undefined };
type One = DepartmentsPage['departments'][number];

export function DepartmentsView({ page, newId, reply }: Props) {
  const t = useTranslations('bulletins');
  const { base, departments, people } = page;
  const fresh: One = { id: newId, version: 0, name: '', people: [] };
  const failedId = reply?.values.id;
  const adding = failedId !== undefined && departments.every(({ id }) => id !== failedId);
  return (
    <div className="stack-l">
      <PageHead
        title={t('departments.title')}
        lead={t('departments.lead')}
        crumbs={[{ to: base, label: t('title') }]}
      />
      {departments.length === 0 ? <p>{t('departments.empty')}</p> : null}
      {departments.map((one) => (
        <Section key={`${one.id} ${one.version}`} title={one.name} className="form-narrow">
          <p>
            {people
              .filter(({ id }) => one.people.includes(id))
              .map(({ name }) => name)
              .join(', ') || <span className="meta">{t('departments.none')}</span>}
          </p>
          <details open={failedId === one.id}>
            <summary aria-label={t('departments.changeName', { name: one.name })}>
              {t('departments.change')}
            </summary>
            <div className="gap-s">
              <DepartmentForm one={one} people={people} reply={failedId === one.id ? reply : undefined} />
            </div>
          </details>
        </Section>
      ))}
      <Section title={t('departments.addTitle')} className="form-narrow">
        <DepartmentForm
          one={adding ? { ...fresh, id: failedId } : fresh}
          people={people}
          reply={adding ? reply : undefined}
        />
      </Section>
    </div>
  );
}

function DepartmentForm({
  one,
  people,
  reply,
}: {
  one: One;
  people: Props['page']['people'];
  reply: Reply | undefined;
}) {
  const t = useTranslations('bulletins.departments');
  const errors = useErrorTexts(reply && 'errors' in reply ? reply.errors : undefined);
  const typed = reply?.values;
  const ticked = typed ? (typed.people ?? '').split('\n') : one.people;
  const field = (name: string) => `f-${name}-${one.id}`;
  const isNew = one.version === 0;
  return (
    <Form method="post" className="stack" noValidate>
      <input type="hidden" name="id" value={one.id} />
      <input type="hidden" name="version" value={one.version} />
      {reply && 'problem' in reply ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {t(reply.problem === 'stale' ? 'stale' : 'nobody')}
          </Note>
        </div>
      ) : null}
      <TextInput
        name="name"
        id={field('name')}
        label={t('name')}
        defaultValue={typed?.name ?? one.name}
        error={errors.name}
        maxLength={160}
        autoComplete="off"
      />
      <fieldset className="field">
        <legend>{t('people')}</legend>
        <div className="duty-ticks">
          {people.map(({ id, name, jobTitle }) => (
            <Checkbox
              key={id}
              id={field(id)}
              name="people"
              value={id}
              label={name}
              hint={jobTitle ?? undefined}
              defaultChecked={ticked.includes(id)}
            />
          ))}
        </div>
      </fieldset>
      <div className="row">
        <Button
          icon={isNew ? 'plus' : undefined}
          name="intent"
          value="save"
          aria-label={isNew ? undefined : t('saveName', { name: one.name })}
        >
          {t(isNew ? 'add' : 'save')}
        </Button>
      </div>
    </Form>
  );
}
