import {
  Body,
  Button,
  Column,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Preview,
  Row,
  Section,
  Text,
} from '@react-email/components';
import type { CSSProperties } from 'react';
import type { DateSheet, Frame, Letter } from './letter';
import { LetterBlock } from './letter-block';
import { fonts, light, stylesheet } from './theme';
import { WovenBand } from './woven-band';

const body: CSSProperties = {
  margin: 0,
  padding: 0,
  color: light.ink,
  fontFamily: fonts.text,
  fontVariantNumeric: 'lining-nums tabular-nums',
};
const paragraph: CSSProperties = { margin: '0 0 16px', fontSize: 17, lineHeight: '26px', color: light.ink };
const small: CSSProperties = { margin: '0 0 8px', fontSize: 15, lineHeight: '22px', color: light.ink3 };

export function LetterPage({ letter, frame }: { letter: Letter; frame: Frame }) {
  return (
    <Html lang={frame.locale} dir="ltr">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{letter.subject}</title>
        <style>{stylesheet}</style>
      </Head>
      <Body className="paper" style={body}>
        <Preview>{letter.preheader}</Preview>
        <Section className="paper" style={{ backgroundColor: light.paper }}>
          <Container className="page" style={{ width: '100%', maxWidth: 560, padding: '24px 20px 32px' }}>
            <WovenBand />
            <Text
              className="ink"
              style={{ ...paragraph, margin: '16px 0 24px', fontSize: 15, lineHeight: '22px' }}
            >
              <span style={{ fontFamily: fonts.display, fontSize: 20, fontWeight: 600 }}>Sklaida</span>
              <span className="ink2" style={{ color: light.ink2 }}>
                {` · ${frame.tagline}`}
              </span>
            </Text>
            <Title heading={frame.heading} sheet={letter.sheet} />
            <Text className="ink" style={paragraph}>
              {frame.greeting}
            </Text>
            {letter.blocks.map((block, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a letter is rendered once and never reordered
              <LetterBlock key={place} block={block} />
            ))}
            <Section style={{ margin: '24px 0' }}>
              <Button
                className="button"
                href={frame.url}
                style={{
                  backgroundColor: light.accent,
                  color: light.onAccent,
                  borderRadius: 6,
                  padding: '14px 24px',
                  fontSize: 17,
                  lineHeight: '20px',
                  fontWeight: 600,
                  textDecoration: 'none',
                }}
              >
                {letter.action}
              </Button>
            </Section>
            {letter.next.map((line) => (
              <Text key={line} className="ink2" style={{ ...paragraph, color: light.ink2 }}>
                {line}
              </Text>
            ))}
            <Signature lines={letter.signature} />
            <Hr className="line" style={{ margin: '32px 0 16px', borderTop: `1px solid ${light.line}` }} />
            {[...letter.why, ...(frame.demonstration ? [frame.demonstration] : [])].map((line) => (
              <Text key={line} className="ink3" style={small}>
                {line}
              </Text>
            ))}
            {frame.unsubscribe ? (
              <Text className="ink3" style={small}>
                <a className="link" href={frame.unsubscribe.url} style={{ color: light.accent }}>
                  {frame.unsubscribe.label}
                </a>
              </Text>
            ) : null}
          </Container>
        </Section>
      </Body>
    </Html>
  );
}

function Title({ heading, sheet }: { heading: string; sheet: DateSheet | null }) {
  const long = heading.length > 45;
  const title = (
    <Heading
      as="h1"
      className={long ? 'ink heading long' : 'ink heading'}
      style={{
        margin: 0,
        fontFamily: fonts.display,
        fontSize: long ? 26 : 32,
        lineHeight: '1.2',
        fontWeight: 600,
        color: light.ink,
        overflowWrap: 'anywhere',
      }}
    >
      {heading}
    </Heading>
  );
  if (!sheet) return <Section style={{ marginBottom: 24 }}>{title}</Section>;
  return (
    <Section style={{ marginBottom: 24 }}>
      <Row>
        <Column width={120} valign="top" style={{ width: 120, verticalAlign: 'top' }}>
          <Leaf sheet={sheet} />
        </Column>
        <Column valign="middle" style={{ paddingLeft: 20, verticalAlign: 'middle' }}>
          {title}
        </Column>
      </Row>
    </Section>
  );
}

/** Hidden from screen readers: the text below gives the same dates in full. */
function Leaf({ sheet }: { sheet: DateSheet }) {
  const label: CSSProperties = { margin: 0, fontSize: 15, lineHeight: '20px', color: light.ink2 };
  return (
    <table
      role="presentation"
      aria-hidden="true"
      width={120}
      cellPadding={0}
      cellSpacing={0}
      border={0}
      className="sheet"
      style={{
        backgroundColor: light.sheet,
        border: `1px solid ${light.line}`,
        borderRadius: 4,
        borderCollapse: 'separate',
      }}
    >
      <tbody>
        <tr>
          <td
            className="thread"
            height={5}
            style={{ backgroundColor: light.accent, fontSize: 0, lineHeight: 0 }}
          />
        </tr>
        <tr>
          <td align="center" style={{ padding: '10px 4px 12px' }}>
            <p className="ink2" style={label}>
              {sheet.above}
            </p>
            <p
              className="ink"
              style={{
                margin: 0,
                fontFamily: fonts.display,
                fontSize: 40,
                lineHeight: '46px',
                fontWeight: 600,
                color: light.ink,
                whiteSpace: 'nowrap',
              }}
            >
              {sheet.day}
            </p>
            <p className="ink2" style={label}>
              {sheet.below}
            </p>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Signature({ lines }: { lines: string[] }) {
  const [name, ...rest] = lines;
  if (!name) return null;
  return (
    <Text className="ink" style={{ ...paragraph, margin: '24px 0 0' }}>
      <strong style={{ fontWeight: 600 }}>{name}</strong>
      {rest.map((line) => (
        <span key={line} className="ink2" style={{ fontSize: 15, lineHeight: '22px', color: light.ink2 }}>
          <br />
          {line}
        </span>
      ))}
    </Text>
  );
}
