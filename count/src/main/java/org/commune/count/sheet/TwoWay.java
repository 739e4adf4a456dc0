package org.commune.count.sheet;

import org.commune.count.format.DistrictTable;
import org.commune.count.seats.Apportionment;
import org.commune.count.seats.Biproportional;

/**
 * Seats divided both ways.
 *
 * @param lists seats of each list in the whole, by its voter number
 * @param cells seats by district and list, with the divisors that prove them
 */
public record TwoWay(DistrictTable table, Apportionment lists, Biproportional.Solved cells) {}
