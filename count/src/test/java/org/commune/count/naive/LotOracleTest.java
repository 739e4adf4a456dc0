package org.commune.count.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.commune.count.Ballot;
import org.commune.count.Ballots;
import org.commune.count.Candidate;
import org.commune.count.Cap;
import org.commune.count.Constraint;
import org.commune.count.CountSheet;
import org.commune.count.Counting;
import org.commune.count.Election;
import org.commune.count.Guarantee;
import org.commune.count.Ranking;
import org.commune.count.Tie;
import org.commune.count.TiePolicy;
import org.commune.count.lot.Seed;
import org.commune.count.lot.Sortition;
import org.commune.count.rule.InstantRunoffEditions;
import org.commune.testkit.Gen;
import org.commune.testkit.Gens;
import org.commune.testkit.Property;
import org.junit.jupiter.api.Test;

/** Lots and draws of people made again from the published recipe alone. */
class LotOracleTest {

  private static final String HEX = "00112233445566778899aabbccddeeff";

  private static byte[] hmac(String key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Fisher and Yates from the back, by 63-bit numbers; those of an uneven last part are skipped.
   */
  private static List<String> order(List<String> pool, String purpose) throws Exception {
    var order = new ArrayList<>(new TreeSet<>(pool));
    int counter = 0;
    for (int i = order.size() - 1; i > 0; i--) {
      BigInteger bound = BigInteger.valueOf(i + 1L);
      BigInteger top = BigInteger.TWO.pow(63).subtract(BigInteger.ONE);
      BigInteger even = top.subtract(top.mod(bound));
      BigInteger number;
      do {
        byte[] block = hmac(HEX, "commune sortition 1\n" + purpose + "\n" + counter);
        number = new BigInteger(1, Arrays.copyOf(block, 8)).clearBit(63);
        counter++;
      } while (number.compareTo(even) >= 0);
      int other = number.mod(bound).intValueExact();
      String there = order.get(i);
      order.set(i, order.get(other));
      order.set(other, there);
    }
    return order;
  }

  private static Gen<List<String>> pools() {
    return source -> {
      int size = 1 + (int) source.upTo(14);
      return Gens.permutations(IntStream.range(0, size).mapToObj(i -> "Person " + i).toList())
          .draw(source);
    };
  }

  @Test
  void people_are_drawn_by_the_published_recipe() {
    Property.forAll(pools())
        .withTrials(300)
        .check(pool -> {
          var draw = Sortition.draw(pool, pool.size() / 2, new Seed(HEX), "jury");
          List<String> expected = order(pool, "jury");
          assertThat(draw.drawn()).isEqualTo(expected.subList(0, pool.size() / 2));
          assertThat(draw.reserve()).isEqualTo(expected.subList(pool.size() / 2, pool.size()));
        });
  }

  @Test
  void strata_are_drawn_by_the_recipe_under_their_names() throws Exception {
    List<String> north = List.of("A", "B", "C", "D");
    List<String> south = List.of("E", "F", "G");
    var draws =
        Sortition.draw(
            List.of(
                new Sortition.Stratum("north", north, 2), new Sortition.Stratum("south", south, 1)),
            new Seed(HEX),
            "panel");

    assertThat(draws.get(0).drawn()).isEqualTo(order(north, "panel\nnorth").subList(0, 2));
    assertThat(draws.get(1).drawn()).isEqualTo(order(south, "panel\nsouth").subList(0, 1));
  }

  /** In the order of the shuffle, whoever leaves some lawful panel possible. */
  @Test
  void a_panel_takes_everybody_in_order_who_leaves_a_lawful_panel_possible() {
    List<Constraint> quotas =
        List.of(new Guarantee("gender", "woman", 2), new Cap("age", Optional.of("old"), 2));
    Property.forAll(pools())
        .withTrials(200)
        .check(pool -> {
          Property.assume(pool.size() >= 7 && pool.size() <= 11);
          List<Candidate> people =
              pool.stream()
                  .map(name -> {
                    int number = Integer.parseInt(name.substring(7));
                    return Candidate.of(name)
                        .in("gender", number % 2 == 0 ? "woman" : "man")
                        .in("age", number % 3 == 0 ? "old" : "young");
                  })
                  .toList();
          var expected = new ArrayList<String>();
          List<String> order = order(pool, "panel");
          for (int i = 0; i < order.size() && expected.size() < 4; i++) {
            expected.add(order.get(i));
            if (!lawful(expected, order.subList(i + 1, order.size()))) {
              expected.removeLast();
            }
          }
          assertThat(Sortition.panel(people, 4, quotas, new Seed(HEX), "panel").drawn())
              .isEqualTo(expected);
        });
  }

  /** Every way of filling up to four is tried. */
  private static boolean lawful(List<String> drawn, List<String> rest) {
    if (drawn.size() == 4) {
      long women = drawn.stream().filter(n -> Integer.parseInt(n.substring(7)) % 2 == 0).count();
      long old = drawn.stream().filter(n -> Integer.parseInt(n.substring(7)) % 3 == 0).count();
      return women >= 2 && old <= 2;
    }
    return IntStream.range(0, rest.size())
        .anyMatch(i -> {
          var more = new ArrayList<>(drawn);
          more.add(rest.get(i));
          return lawful(more, rest.subList(i + 1, rest.size()));
        });
  }

  /** The lowest ticket under the seed and the hash of the ballots. */
  @Test
  void a_tie_is_drawn_by_the_recipe_on_the_sheet() {
    Property.forAll(Gens.longs(1, 50))
        .withTrials(100)
        .check(papers -> {
          var ballots =
              Ballots.of(
                  List.of("Ann", "Bob", "Cid"),
                  Ballot.of(papers, Ranking.of(0)),
                  Ballot.of(papers, Ranking.of(1)),
                  Ballot.of(papers, Ranking.of(2)));
          var election = Election.of(InstantRunoffEditions.alaska(), 1, TiePolicy.lot(HEX));
          var sheet = (CountSheet) Counting.count(election, ballots);
          assertThat(sheet.ties()).hasSize(2);
          for (int number = 1; number <= 2; number++) {
            Tie tie = sheet.ties().get(number - 1);
            String lowest = "";
            String drawn = "";
            for (int candidate : tie.candidates()) {
              String name = ballots.names().get(candidate);
              String text = "commune lot 1\n" + number + "\n" + tie.purpose() + "\n" + name;
              String ticket = HexFormat.of().formatHex(hmac(HEX + ballots.hash(), text));
              if (drawn.isEmpty() || ticket.compareTo(lowest) < 0) {
                lowest = ticket;
                drawn = name;
              }
              assertThat(String.join(" ", tie.means())).contains(ticket);
            }
            assertThat(ballots.names().get(tie.chosen())).isEqualTo(drawn);
          }
        });
  }
}
