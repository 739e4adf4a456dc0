package org.commune.audit;

/**
 * What there was of a kind of act.
 *
 * @param act as charters name it; the founding is one of its own
 * @param acts how many
 * @param signed how many of them under their author's own signature; the others are attested by the
 *     publisher alone
 * @param fields personal fields in them, concealed
 * @param erased those of them that were erased
 */
public record KindOfAct(String act, long acts, long signed, long fields, long erased) {
  KindOfAct and(long moreActs, long moreSigned, long moreFields, long moreErased) {
    return new KindOfAct(
        act, acts + moreActs, signed + moreSigned, fields + moreFields, erased + moreErased);
  }
}
