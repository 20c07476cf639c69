//! Rank: which nodes of a weighted graph the others lead to (PageRank by power iteration).

/// A weighted graph without direction; an edge may be added several times and grows.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    /// Neighbours and weights of each node.
    edges: Vec<Vec<(u32, f32)>>,
}

/// The share of rank that follows an edge, as in the paper of Brin and Page.
const DAMPING: f32 = 0.85;
/// Enough for the order to settle on graphs of text; a fixed number keeps every target alike.
const ROUNDS: usize = 24;

impl Graph {
    /// A graph of `nodes` nodes without edges.
    pub(super) fn new(nodes: usize) -> Self {
        Self { edges: vec![Vec::new(); nodes] }
    }

    /// Joins two nodes; a loop or an unknown node is left out.
    pub(super) fn join(&mut self, a: usize, b: usize, weight: f32) {
        if a == b || a.max(b) >= self.edges.len() || weight <= 0.0 {
            return;
        }
        for (from, to) in [(a, b), (b, a)] {
            if let Some(edges) = self.edges.get_mut(from) {
                edges.push((to as u32, weight));
            }
        }
    }

    /// The rank of every node, the highest one 1; all 0 where there is no edge.
    pub(super) fn rank(&self) -> Vec<f32> {
        let nodes = self.edges.len();
        let totals: Vec<f32> =
            self.edges.iter().map(|e| e.iter().map(|(_, w)| w).sum()).collect();
        if totals.iter().all(|t| *t <= 0.0) {
            return vec![0.0; nodes];
        }
        let mut rank = vec![1.0f32; nodes];
        for _ in 0..ROUNDS {
            rank = self.spread(&rank, &totals);
        }
        let top = rank.iter().copied().fold(0.0, f32::max);
        rank.iter().map(|r| r / top).collect()
    }

    fn spread(&self, rank: &[f32], totals: &[f32]) -> Vec<f32> {
        let mut next = vec![1.0 - DAMPING; rank.len()];
        for ((edges, rank), total) in self.edges.iter().zip(rank).zip(totals) {
            for (to, weight) in edges {
                if let Some(slot) = next.get_mut(*to as usize) {
                    *slot += DAMPING * rank * weight / total;
                }
            }
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hub_of_a_star_ranks_first_and_a_lone_node_last() {
        let mut graph = Graph::new(5);
        for leaf in 1..4 {
            graph.join(0, leaf, 1.0);
        }
        let rank = graph.rank();
        assert_eq!(rank[0], 1.0);
        assert!(rank[1] < 0.8 && rank[1] > rank[4]);
        assert_eq!(rank[1], rank[3]);
    }

    #[test]
    fn weight_decides_between_equal_neighbours() {
        let mut graph = Graph::new(3);
        graph.join(0, 1, 3.0);
        graph.join(0, 2, 1.0);
        let rank = graph.rank();
        assert!(rank[1] > rank[2]);
    }

    #[test]
    fn no_edges_no_nodes_and_bad_edges_give_zeros() {
        assert!(Graph::new(0).rank().is_empty());
        let mut graph = Graph::new(2);
        graph.join(0, 0, 1.0);
        graph.join(0, 9, 1.0);
        assert_eq!(graph.rank(), [0.0, 0.0]);
    }
}
