package org.commune.server.demo.federation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.commune.polity.state.PersonId;

/** Invents names of persons; no two persons have the same. */
final class PersonNames {
  private static final List<String> GIVEN =
      words(
          """
          Abena Adaeze Agnieszka Aisha Alejandra Alma Amara Amina Anahit Andile Anouk Antonia
          Aroha Arjun Asel Astrid Ayodele Baran Beatriz Bogdan Bilal Bruna Caio Camille Carmen
          Chidi Chiara Ciro Dalia Danica Dario Deniz Desta Dilan Dragana Duc Edda Efua Eitan
          Elif Eleni Emeka Enrique Esra Estela Farah Fatou Feodora Fergus Fikret Florin Gabriela
          Giulia Goran Greta Hamid Hana Haruki Helga Hina Hoa Ibrahim Idris Ilse Imani Ines
          Ioana Isidro Ivana Jamila Jannik Javier Jelena Jia Joaquim Jovan Juma Kaan Kalina
          Kamal Karima Katya Keiko Kerstin Kofi Lale Lamine Lan Leila Lindiwe Lorenzo Luana
          Łucja Luka Maëlle Magda Mahmoud Malia Manoj Marisol Matej Meera Mehmet Milica Minh
          Mirela Moana Mónica Nadia Naledi Nasrin Neha Ngozi Nia Niko Nikhil Noor Nuria Odile
          Oğuz Okan Oksana Omar Paloma Pavel Pilar Quang Radu Rafaela Ramón Rania Renata Rohan
          Rosa Rui Ruta Saba Salma Sanja Santiago Selin Senait Sibusiso Sigrid Simona Siobhán
          Sofía Soraya Stefan Sunita Tadeo Tamar Tariq Temesgen Teuta Thandi Tiago Tomasz Tove
          Tuan Ulla Uzma Valentín Vasile Vera Vesna Wanjiru Wiktor Xiomara Yael Yara Yasmin
          Yewande Yusuf Zainab Zeynep Zora Zuzana
          """);

  private static final List<String> FAMILY =
      words(
          """
          Abaza Achterberg Adeyemi Aguirre Ahlgren Akdeniz Almeida Amadi Andersen Antunes Arslan
          Asante Aydemir Babić Bahar Balogun Barreto Bekele Bernal Bianchetti Bjarnason Boateng
          Borg Bożek Brandt Brânză Cabrera Cardoso Casals Chaudhry Chernyk Cissé Colombo Costea
          Cwik Dahlin Danso Delgado Demirci Desta Dhillon Diallo Dogan Donnelly Dragić Duarte
          Eklund Elmas Encarnação Engström Erdem Escobedo Fagerberg Farkas Fernandes Fofana
          Folkerts Gashi Gebre Georgescu Ghosh Gjerde Gómez Grabowska Guerreiro Gunnarsdóttir
          Gupta Gutierrez Haddad Halloran Hamdi Hashemi Henriques Herrera Hoang Horvat Huang
          Ibarra Iliev Islami Ito Jansson Jaworski Jovanović Kaplan Karimi Kariuki Kaya Keita
          Khoury Kiss Kolarov Kone Kovač Kruse Kumar Kwiatkowska Lachowicz Laurent Leclerc Lehto
          Lindqvist Lopes Lungu Madrigal Mahlangu Malik Marchetti Mabuza Mensah Mehta Mireles
          Moravec Mwangi Nakamura Navarro Ndiaye Nemeth Nguyễn Nkosi Nowicki Obi Ochieng Oduya
          Okafor Oliveira Olsen Onyango Oyelaran Özkan Papadaki Pardo Paredes Pathak Pavlenko
          Petrović Pham Pinto Popa Qureshi Quispe Ramadani Rasmussen Reyes Ribeiro Rossi Ruiz
          Saab Sahin Salazar Sandoval Sato Schreuder Sesay Shrestha Sidibé Silva Sokolova Solberg
          Soto Stanković Suleiman Szabó Tadesse Takahashi Tamm Tavares Tekin Thapa Toth Traoré
          Trindade Tshabalala Uddin Ünal Vasquez Velázquez Vermeulen Vidal Vu Wachira Wójcik
          Wolde Xhemali Yamada Yıldız Zamora Zelaya Ziegler Zubair
          """);

  private final RandomGenerator random;
  private final Set<String> taken = new HashSet<>();

  PersonNames(RandomGenerator random) {
    this.random = random;
  }

  PersonId next() {
    while (true) {
      String name = one(GIVEN) + " " + one(FAMILY);
      if (taken.add(name)) {
        return new PersonId(name);
      }
    }
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
