import type { ExplainedTargetResource } from '../../../contract/resources.ts'
import { printerOf } from '../../charts/picture-text.ts'
import { areaName } from '../../data/area-name.ts'
import { formatPercent } from '../../text/format.ts'
import { formatDay } from '../../text/format-date.ts'
import type { Language } from '../../text/language.ts'
import { labelled } from '../../text/punctuation.ts'
import { UnbrokenText } from '../../text/unbroken-text.tsx'
import { useLanguage } from '../../text/use-language.tsx'
import { endedUnitsWords } from '../../text/words-coverage.ts'
import styles from './explain-panel.module.css'
import type { ExplainProps } from './explain-props.ts'
import panel from './indicator.module.css'
import { indicatorWords } from './words.ts'

/** The versions of the year's target with day, document and reason; the one in force is marked. */
export function TargetVersions({ explanation, indicator, areas }: ExplainProps) {
  const lang = useLanguage()
  const words = indicatorWords(lang)
  const print = printerOf(indicator, lang)
  const { targets, figure } = explanation
  const units = figure.units
  return (
    <>
      {units && (
        <p className={panel.muted}>
          <UnbrokenText
            text={words.targetsCounty(
              units.withTarget,
              units.due,
              figure.target === null || indicator.measure === 'ratio'
                ? null
                : print.targetWithUnit(figure.target),
            )}
          />{' '}
          {endedUnitsWords(units, lang)}
        </p>
      )}
      {targets.length === 0 && !units && (
        <p className={panel.muted}>
          {indicator.direction === 'full' ? words.targetsFull : words.targetsNone}
        </p>
      )}
      <ul className={styles.versions}>
        {targets.map((target) => (
          <li
            key={`${target.areaCode} ${target.effectiveFrom}`}
            className={styles.version}
            data-in-force={target.inForce || undefined}
          >
            <p>
              {target.areaCode !== explanation.areaCode && `${areaName(areas, target.areaCode)} `}
              <strong>{print.targetWithUnit(target.value)}</strong>{' '}
              <UnbrokenText text={words.targetFrom(formatDay(target.effectiveFrom, lang))} />{' '}
              <span className={styles.state}>{stateOf(target, targets, lang)}</span>
            </p>
            {target.milestones && (
              <p className={styles.note}>
                <UnbrokenText
                  text={words.milestones(
                    target.milestones.map((share) => formatPercent(share, 0, lang)),
                  )}
                />
              </p>
            )}
            <p className={styles.note}>
              <UnbrokenText
                text={labelled(
                  words.targetDocument,
                  target.document ?? words.targetNoDocument,
                  lang,
                )}
              />
            </p>
            {target.reason !== null && (
              <p className={styles.note}>
                <UnbrokenText text={labelled(words.targetReason, target.reason, lang)} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function stateOf(
  target: ExplainedTargetResource,
  all: readonly ExplainedTargetResource[],
  lang: Language,
): string {
  const words = indicatorWords(lang)
  if (target.inForce) return words.targetInForce
  const current = all.find((one) => one.inForce && one.areaCode === target.areaCode)
  return current && current.effectiveFrom > target.effectiveFrom
    ? words.targetReplaced
    : words.targetLater
}
