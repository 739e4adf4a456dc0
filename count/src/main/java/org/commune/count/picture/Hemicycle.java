package org.commune.count.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commune.count.seats.Award;

/** Seats in a half circle, from left to right in the order of the claimants. */
public final class Hemicycle {

  /** More seats than this are points too small to see. */
  public static final int MOST_SEATS = 1_000;

  private static final double INNER = 0.42;

  private record Place(double x, double y, double angle) {}

  private Hemicycle() {}

  /** Of at most {@link #MOST_SEATS} seats, and one at least. */
  public static String of(List<Award> awards, Width width) {
    int seats = awards.stream().mapToInt(Award::seats).sum();
    double radius = width.units() / 2.0 - 6;
    double spacing = spacing(seats, radius);
    List<Place> places = places(seats, radius, spacing);
    var svg =
        new Svg(
            "%d seats in a half circle, %d claimants; the table below has the figures"
                .formatted(seats, awards.size()));
    double middle = width.units() / 2.0;
    double ground = radius + spacing / 2;
    int taken = 0;
    for (int i = 0; i < awards.size(); i++) {
      Award award = awards.get(i);
      String tip = award.claimant().name() + ": " + award.seats();
      for (int seat = 0; seat < award.seats(); seat++) {
        Place place = places.get(taken++);
        svg.circle(middle + place.x, ground - place.y, spacing * 0.4, Look.shade(i), tip);
      }
    }
    svg.text(middle, ground - 4, Svg.Anchor.MIDDLE, "big", String.valueOf(seats));
    return svg.drawn(width.units(), ground + spacing / 2 + 6, width.style());
  }

  /** The largest at which all seats find room. */
  private static double spacing(int seats, double radius) {
    double spacing = radius / 2;
    while (room(spacing, radius) < seats) {
      spacing *= 0.98;
    }
    return spacing;
  }

  private static int room(double spacing, double radius) {
    int room = 0;
    for (double r = radius - spacing / 2; r >= radius * INNER; r -= spacing) {
      room += inRow(r, spacing);
    }
    return room;
  }

  private static int inRow(double radius, double spacing) {
    return (int) (Math.PI * radius / spacing) + 1;
  }

  private static List<Place> places(int seats, double radius, double spacing) {
    var rows = new ArrayList<Double>();
    for (double r = radius - spacing / 2; r >= radius * INNER; r -= spacing) {
      rows.add(r);
    }
    int room = room(spacing, radius);
    var places = new ArrayList<Place>();
    int left = seats;
    int roomLeft = room;
    for (double r : rows) {
      int own = inRow(r, spacing);
      int here = roomLeft == 0 ? 0 : Math.min(own, (left * own + roomLeft - 1) / roomLeft);
      for (int i = 0; i < here; i++) {
        double angle = here == 1 ? Math.PI / 2 : Math.PI * (1 - (double) i / (here - 1));
        places.add(new Place(r * Math.cos(angle), r * Math.sin(angle), angle));
      }
      left -= here;
      roomLeft -= own;
    }
    places.sort(Comparator.comparingDouble(place -> -place.angle));
    return places;
  }
}
