import { useTranslations } from 'use-intl';
import type { DocumentChange } from '~/flows/updates/document-changes';
import { Chip } from '~/ui/chip';

/** What changed between two versions, with the words marked. */
export function Changes({ changes }: { changes: readonly DocumentChange[] }) {
  const t = useTranslations('editions.publish');
  const channels = useTranslations('campaigns.channels');
  const modes = useTranslations('composer.texts.modes');
  const marks = { added: ['done', 'plus'], removed: ['stop', 'x'], changed: ['go', 'pen'] } as const;
  return (
    <div className="gap-s">
      {changes.map((one) => {
        const [tone, icon] = marks[one.how];
        return (
          <article key={one.id} className="blk">
            <div className="head">
              <h3>{'channel' in one.of ? channels(one.of.channel) : t(`kinds.${one.of.field}`)}</h3>
              <Chip tone={tone} icon={icon}>
                {t(`${one.how}Text`)}
              </Chip>
            </div>
            {one.mode ? (
              <p className="row">
                <Chip line icon={one.mode.after === 'locked' ? 'lock' : 'pen'}>
                  {t('modeText', { before: modes(one.mode.before), after: modes(one.mode.after) })}
                </Chip>
              </p>
            ) : null}
            <Words change={one} />
          </article>
        );
      })}
    </div>
  );
}

function Words({ change }: { change: DocumentChange }) {
  if (change.words?.length === 0) return null;
  if (!change.words) {
    return (
      <>
        {change.before ? (
          <p className="pre measure">
            <del>{change.before}</del>
          </p>
        ) : null}
        <p className="pre measure">
          <ins>{change.after}</ins>
        </p>
      </>
    );
  }
  return (
    <p className="pre measure">
      {change.words.map((piece, index) => {
        const key = `${index} ${piece.kind}`;
        if (piece.kind === 'added') return <ins key={key}>{piece.text}</ins>;
        if (piece.kind === 'removed') return <del key={key}>{piece.text}</del>;
        return <span key={key}>{piece.text}</span>;
      })}
    </p>
  );
}
